"""Expected values for chapter 03, by PyTorch in float64. Inputs are rounded to float32 first, so that they are exact."""

from pathlib import Path

import torch
from safetensors.torch import save_file

torch.manual_seed(3)
torch.set_default_dtype(torch.float64)


def numbers(*shape):
    return torch.randn(*shape).float().double()


golden = {}

# A table of 11 vectors; ids with repeats in one row, across rows, and with the first and the last row of the table.
table = numbers(11, 4).requires_grad_()
ids = torch.tensor([[3, 10, 3, 0, 7], [7, 3, 1, 0, 2]])
pull = numbers(2, 5, 4)  # the gradient that comes from above
vectors = torch.nn.functional.embedding(ids, table)
(vectors * pull).sum().backward()
golden["embedding.table"], golden["embedding.ids"], golden["embedding.pull"] = table, ids, pull
golden["embedding.y"], golden["embedding.gradient"] = vectors, table.grad

# Pairs of vectors, one row each.
golden["cosine.a"], golden["cosine.b"] = numbers(5, 6), numbers(5, 6)
golden["cosine.y"] = torch.nn.functional.cosine_similarity(golden["cosine.a"], golden["cosine.b"], dim=1)

# Two steps of gradient descent on one batch.
table = numbers(7, 7).requires_grad_()
inputs = torch.tensor([[3, 6, 0, 3, 5], [2, 3, 6, 1, 0]])
targets = torch.tensor([[6, 0, 3, 5, 5], [3, 6, 1, 0, 4]])
golden["bigram.table"], golden["bigram.inputs"], golden["bigram.targets"] = table.detach().clone(), inputs, targets
for step in (1, 2):
    table.grad = None
    loss = torch.nn.functional.cross_entropy(table[inputs].reshape(-1, 7), targets.reshape(-1))
    loss.backward()
    golden[f"bigram.loss{step}"], golden[f"bigram.gradient{step}"] = loss, table.grad.clone()
    with torch.no_grad():
        table -= 0.5 * table.grad
    golden[f"bigram.table{step}"] = table.detach().clone()

save_file(
    {name: tensor.detach().contiguous() for name, tensor in golden.items()},
    Path(__file__).with_suffix(".safetensors"),
)
