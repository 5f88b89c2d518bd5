"""Recommends with a model that Autotaste exported in the form topk; nothing of Autotaste is needed.

    pip install numpy onnxruntime
    python recommend.py MODEL.onnx USER HOW_MANY [--changed] [ITEM:RATING ...]

The same as recommend.mjs beside it, which the build runs. This script the build does not run: onnxruntime for Python was
not to be had on the machine it was written on.
"""

import sys

import numpy as np
import onnxruntime as ort


def main(file, user, how_many, *rated, is_changed):
    session = ort.InferenceSession(file, providers=["CPUExecutionProvider"])

    def run(item_indices, values, user_index, n, outputs):
        """One request of one user. A model asks for some of these inputs only; -1 stands where there is no item."""
        inputs = {
            "item_indices": np.array([item_indices or [-1]], dtype=np.int64),
            "values": np.array([values or [0]], dtype=np.float32),
            "user": np.array([user_index], dtype=np.int64),
            "is_changed": np.array([is_changed]),
            "n": np.array([n], dtype=np.int64),
        }
        return session.run(outputs, {wanted.name: inputs[wanted.name] for wanted in session.get_inputs()})

    # indices are numbers within a model; the model says which id each has
    item_ids, user_ids = run([], [], -1, 1, ["all_item_ids", "all_user_ids"])
    item_index = {int(item): index for index, item in enumerate(item_ids)}
    user_index = {int(known): index for index, known in enumerate(user_ids)}.get(int(user), -1)

    pairs = [pair.split(":") for pair in rated]
    known = [(item_index[int(item)], float(rating)) for item, rating in pairs if int(item) in item_index]
    items, scores = run(
        [index for index, _ in known], [rating for _, rating in known], user_index, int(how_many), ["item_ids", "scores"]
    )
    for item, score in zip(items[0], scores[0]):
        if score > -np.inf:
            print(item, score)


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--changed"]
    if len(arguments) < 3:
        sys.exit("usage: python recommend.py MODEL.onnx USER HOW_MANY [--changed] [ITEM:RATING ...]")
    main(*arguments, is_changed="--changed" in sys.argv)
