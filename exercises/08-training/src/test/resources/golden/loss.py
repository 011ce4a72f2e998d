"""Expected values for CrossEntropyTest and GradientAccumulatorTest, PyTorch in float64. Writes beside itself."""

from pathlib import Path

import torch
from safetensors.torch import save_file

IGNORE = -100
random = torch.Generator().manual_seed(81)
logits = (3 * torch.randn(2, 5, 7, generator=random, dtype=torch.float64)).float().double()
targets = torch.tensor([[3, 0, 6, IGNORE, 2], [IGNORE, 5, 5, IGNORE, 1]])
extreme = (1000 * torch.randn(2, 3, 7, generator=random, dtype=torch.float64).sign()).double()
extreme[0, 0] = torch.tensor([1000.0, -1000, 0, 0, 0, 0, 0])
extreme_targets = torch.tensor([[1, 4, 0], [6, 2, 3]])
out = {"logits": logits.clone(), "targets": targets, "extreme": extreme.clone(), "extreme_targets": extreme_targets}
for name, x, y in (("", logits, targets), ("extreme_", extreme, extreme_targets)):
    x.requires_grad_()
    loss = torch.nn.functional.cross_entropy(x.reshape(-1, 7), y.reshape(-1), ignore_index=IGNORE)
    loss.backward()
    out[name + "loss"] = loss.detach().reshape(1)
    out[name + "gradient"] = x.grad
    print(name, loss.item())
file = Path(__file__).with_suffix(".safetensors")
save_file({k: v.detach().contiguous() for k, v in out.items()}, file)
file.chmod(0o644)
