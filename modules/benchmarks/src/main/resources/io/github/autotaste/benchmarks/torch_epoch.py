# Trains AutoRec or CDAE with PyTorch for some epochs and prints what an epoch took, as lines name=value.
#
#   python3 torch_epoch.py RATINGS autorec|cdae usual|best HIDDEN_UNITS BATCH_SIZE THREADS WARM_UP EPOCHS
#
# "usual" is how PyTorch users write it: a DataLoader over dense rows, a mask, autograd, Adam. "best" prepares the batches
# once and writes the gradients out by hand, in place. RATINGS is a file of RatingsFile: rows, columns and entries, the
# starts of the rows, the columns of the entries (all 32-bit integers), the values of the entries (32-bit floats).
import os
import resource
import statistics
import struct
import sys
import time

path, model, style = sys.argv[1:4]
hidden_units, batch_size, threads, warm_up, epochs = map(int, sys.argv[4:9])
os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = str(threads)

import torch  # after the number of threads is set: OpenBLAS reads it once

torch.set_num_threads(threads)
torch.manual_seed(1)
DROPPED = 0.5


def dense_rows():
    with open(path, "rb") as file:
        rows, columns, entries = struct.unpack("<3i", file.read(12))
        starts = torch.frombuffer(bytearray(file.read(4 * (rows + 1))), dtype=torch.int32).long()
        column = torch.frombuffer(bytearray(file.read(4 * entries)), dtype=torch.int32).long()
        values = torch.frombuffer(bytearray(file.read(4 * entries)), dtype=torch.float32)
    dense = torch.zeros(rows, columns)
    dense[torch.repeat_interleave(torch.arange(rows), starts[1:] - starts[:-1]), column] = values
    return dense


class AutoRec(torch.nn.Module):
    def __init__(self, columns):
        super().__init__()
        self.encoder = torch.nn.Linear(columns, hidden_units)
        self.decoder = torch.nn.Linear(hidden_units, columns)

    def loss(self, batch, rows):
        estimates = self.decoder(torch.sigmoid(self.encoder(batch)))
        return (((estimates - batch) * (batch != 0).float()) ** 2).sum()


class Cdae(torch.nn.Module):
    def __init__(self, rows, columns):
        super().__init__()
        self.encoder = torch.nn.Linear(columns, hidden_units)
        self.user = torch.nn.Embedding(rows, hidden_units)
        self.decoder = torch.nn.Linear(hidden_units, columns)

    def loss(self, batch, rows):
        corrupted = torch.nn.functional.dropout(batch, DROPPED)
        logits = self.decoder(torch.tanh(self.encoder(corrupted) + self.user(rows)))
        return torch.nn.functional.binary_cross_entropy_with_logits(logits, batch)


def usual(dense):
    network = AutoRec(dense.shape[1]) if model == "autorec" else Cdae(*dense.shape)
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-3)
    data = torch.utils.data.TensorDataset(dense, torch.arange(dense.shape[0]))
    loader = torch.utils.data.DataLoader(data, batch_size=batch_size, shuffle=True)

    def epoch():
        for batch, rows in loader:
            optimiser.zero_grad()
            network.loss(batch, rows).backward()
            optimiser.step()

    return epoch


def best(dense):
    rows, columns = dense.shape
    order = torch.randperm(rows)
    batches = [part.contiguous() for part in dense[order].split(batch_size)]
    masks = [batch.sign() for batch in batches] if model == "autorec" else batches
    user_vectors = torch.randn(rows, hidden_units).mul_(0.01)
    encoder = torch.randn(columns, hidden_units).mul_(0.01)
    decoder = torch.randn(columns, hidden_units).mul_(0.01)
    hidden_bias, output_bias = torch.zeros(hidden_units), torch.zeros(columns)
    common = [encoder, hidden_bias, decoder, output_bias]
    optimiser = torch.optim.Adam(common, lr=1e-3, foreach=True)
    of_users = [torch.optim.Adam([part], lr=1e-3) for part in user_vectors.split(batch_size)]

    def gradients_of_autorec(batch, mask):
        hidden = torch.addmm(hidden_bias, batch, encoder).sigmoid_()
        errors = torch.addmm(output_bias, hidden, decoder.t()).sub_(batch).mul_(mask).mul_(2)
        of_hidden = errors.mm(decoder).mul_(hidden).mul_(1 - hidden)
        return batch.t().mm(of_hidden), of_hidden.sum(0), errors.t().mm(hidden), errors.sum(0)

    def gradients_of_cdae(batch, users):
        corrupted = torch.nn.functional.dropout(batch, DROPPED)
        hidden = torch.addmm(hidden_bias, corrupted, encoder).add_(users).tanh_()
        errors = torch.addmm(output_bias, hidden, decoder.t()).sigmoid_().sub_(batch).div_(batch.numel())
        of_hidden = errors.mm(decoder).mul_(1 - hidden * hidden)
        return corrupted.t().mm(of_hidden), of_hidden.sum(0), errors.t().mm(hidden), errors.sum(0), of_hidden

    @torch.no_grad()
    def epoch():
        for number, batch in enumerate(batches):
            if model == "autorec":
                found = gradients_of_autorec(batch, masks[number])
            else:
                users = of_users[number].param_groups[0]["params"][0]
                *found, users.grad = gradients_of_cdae(batch, users)
                of_users[number].step()
            for parameter, gradient in zip(common, found):
                parameter.grad = gradient
            optimiser.step()

    return epoch


def busy_seconds():
    """Of all processors, stolen time included."""
    with open("/proc/stat") as file:
        ticks = [int(field) for field in file.readline().split()[1:9]]
    return (sum(ticks) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")


epoch = {"usual": usual, "best": best}[style](dense_rows())
for _ in range(warm_up):
    epoch()
seconds = []
cpu, busy = time.process_time(), busy_seconds()
for _ in range(epochs):
    start = time.perf_counter()
    epoch()
    seconds.append(time.perf_counter() - start)
cpu = time.process_time() - cpu
print("seconds=%g" % statistics.median(seconds))
print("fastest=%g" % min(seconds))
print("cpuSeconds=%g" % (cpu / epochs))
print("foreignCores=%g" % (max(0, busy_seconds() - busy - cpu) / sum(seconds)))
print("resident=%d" % (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024))
print("engine=PyTorch %s" % torch.__version__)
