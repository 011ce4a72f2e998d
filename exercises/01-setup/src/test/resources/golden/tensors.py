"""Expected values for chapter 01, by PyTorch in float64. Inputs are rounded to float32 first, so that they are exact."""

from pathlib import Path

import torch
from safetensors.torch import save_file

torch.manual_seed(1)
torch.set_default_dtype(torch.float64)


def numbers(*shape):
    return torch.randn(*shape).float().double()


golden = {}

golden["product.a"], golden["product.b"] = numbers(3, 4), numbers(4, 5)
golden["product.c"] = golden["product.a"] @ golden["product.b"]

scores = numbers(2, 3, 5)  # three sorts of rows: as they come, around 1000, around -1000
scores[:, 1] += 1000
scores[:, 2] -= 1000
scores = scores.float().double()
golden["softmax.x"] = scores
golden["softmax.y"] = torch.softmax(scores, -1)

linear = torch.nn.Linear(3, 4)
with torch.no_grad():
    linear.weight.copy_(numbers(4, 3))
    linear.bias.copy_(numbers(4))
golden["linear.x"] = numbers(2, 5, 3)
golden["linear.weight"], golden["linear.bias"] = linear.weight, linear.bias
golden["linear.y"] = linear(golden["linear.x"])
golden["linear.y_without_bias"] = golden["linear.x"] @ linear.weight.T

x = numbers(2, 3).requires_grad_()
v = numbers(2, 3)
(torch.softmax(x, -1) * v).sum().backward()
golden["slope.x"], golden["slope.v"], golden["slope.gradient"] = x, v, x.grad

w = numbers(3).requires_grad_()
x, y = numbers(7, 3), numbers(7)
loss = torch.nn.functional.mse_loss(x @ w, y)
loss.backward()
golden["regression.x"], golden["regression.y"], golden["regression.w"] = x, y, w
golden["regression.loss"], golden["regression.gradient"] = loss, w.grad

save_file(
    {name: tensor.detach().contiguous() for name, tensor in golden.items()},
    Path(__file__).with_suffix(".safetensors"),
)
