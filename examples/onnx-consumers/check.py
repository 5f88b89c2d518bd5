"""Has the official ONNX checker look at files: every node, type and shape.

    apt-get install python3-onnx        (or: pip install onnx)
    python3 check.py FILE.onnx ...

Ends with the checker's complaint, or with one line per file.
"""

import sys

import onnx

for file in sys.argv[1:]:
    onnx.checker.check_model(onnx.load(file), full_check=True)
    print("sound", file)
