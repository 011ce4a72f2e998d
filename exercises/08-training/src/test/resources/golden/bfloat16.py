"""Expected values for MixedPrecisionTest: a linear layer in bfloat16.

Inputs and weights are rounded to bfloat16, multiplied and summed exactly, and the sum is rounded to bfloat16 again. No sum
lies near the middle between two bfloat16 numbers, so the order of summation does not matter. Writes beside itself.
"""

from pathlib import Path

import torch
from safetensors.torch import save_file

random = torch.Generator().manual_seed(83)
x = torch.randn(2, 5, 24, generator=random)
weight = torch.randn(7, 24, generator=random)
towards = torch.randn(2, 5, 7, generator=random).bfloat16().float()  # the gradient that comes in
exact = x.bfloat16().double() @ weight.bfloat16().double().T
rounded = exact.bfloat16()
ulp = 2.0 ** (exact.abs().log2().floor() - 7)
from_the_middle = 0.5 - ((exact - rounded.double()).abs() / ulp)
assert from_the_middle.min() > 1e-4, from_the_middle.min()

# torch itself, on the CPU, agrees; its gradients are products of bfloat16 numbers too
xs, ws = x.clone().requires_grad_(), weight.clone().requires_grad_()
y = torch.nn.functional.linear(xs.bfloat16(), ws.bfloat16()).float()
assert torch.equal(y.detach(), rounded.float())
(y * towards).sum().backward()
out = {
    "x": x,
    "weight": weight,
    "towards": towards,
    "y": rounded.double(),
    "gradient.x": xs.grad.double(),
    "gradient.weight": ws.grad.double(),
}
file = Path(__file__).with_suffix(".safetensors")
save_file(out, file)
file.chmod(0o644)
print(file.name, file.stat().st_size, from_the_middle.min().item(), (y.detach() - x @ weight.T).abs().max().item())
