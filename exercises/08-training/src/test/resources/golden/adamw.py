"""Expected values for AdamWTest: ten steps of torch.optim.AdamW in float64. Writes beside itself."""

from pathlib import Path

import torch
from safetensors.torch import save_file

random = torch.Generator().manual_seed(82)


def draw(*shape):
    return torch.randn(*shape, generator=random, dtype=torch.float64).float().double()


matrix, norm = draw(3, 4).requires_grad_(), (1 + 0.3 * draw(5)).requires_grad_()
out = {"matrix.start": matrix.detach().clone(), "norm.start": norm.detach().clone()}
optimizer = torch.optim.AdamW(
    [{"params": [matrix], "weight_decay": 0.1}, {"params": [norm], "weight_decay": 0.0}],
    lr=1.0,
    betas=(0.9, 0.95),
    eps=1e-8,
    foreach=False,
)
rates = torch.tensor([0.01 * (step + 1) for step in range(5)] + [0.05 / (step + 1) for step in range(5)]).double()
steps = {"matrix": [], "norm": [], "matrix.gradient": [], "norm.gradient": []}
for step in range(10):
    scale = 10.0 ** (-(step % 4))
    matrix.grad = (scale * draw(3, 4)).float().double()
    norm.grad = (scale * draw(5)).float().double()
    matrix.grad[0, 0] = 1e-9  # as small as epsilon, where its place in the formula shows
    for group in optimizer.param_groups:
        group["lr"] = rates[step].item()
    optimizer.step()
    for name, value in (("matrix", matrix), ("norm", norm)):
        steps[name].append(value.detach().clone())
        steps[name + ".gradient"].append(value.grad.clone())
out |= {name: torch.stack(values) for name, values in steps.items()}
out["rates"] = rates
file = Path(__file__).with_suffix(".safetensors")
save_file(out, file)
file.chmod(0o644)
print(file.name, file.stat().st_size)
