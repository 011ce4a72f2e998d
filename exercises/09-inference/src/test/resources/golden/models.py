"""Golden texts of two tiny random models, by Hugging Face transformers.

    python models.py         writes llama.safetensors and gpt2.safetensors beside itself

Both: weights, ids (2, 11) and their logits. Llama also: a prompt, its greedy continuation, and what beam search finds
(token 29 ends a text; behind it, rows are filled up with -1), with the scores.
Made with torch 2.15 and transformers 5.23. Weights are float64 numbers that float32 can express; models run in float64.
Beam search uses early_stopping="never", the stopping rule that cannot miss a better beam.
"""

from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import GPT2Config, GPT2LMHeadModel, LlamaConfig, LlamaForCausalLM

HERE = Path(__file__).parent
VOCABULARY, CONTEXT, END = 31, 48, 29


def randomise(model, seed, spread):
    random = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            noise = torch.randn(parameter.shape, generator=random)
            is_norm = "norm.weight" in name or "layernorm.weight" in name or "ln_" in name and "weight" in name
            parameter.copy_((1 + 0.3 * noise if is_norm else spread * noise).float().double())
    return model.double().eval()


def reading(model, seed):
    random = torch.Generator().manual_seed(seed)
    ids = torch.randint(0, VOCABULARY, (2, 11), generator=random)
    with torch.no_grad():
        return {"ids": ids, "logits": model(ids).logits}


def weights(model):
    return {f"weights.{name}": value.detach().clone().contiguous() for name, value in model.named_parameters()}


def llama():
    config = LlamaConfig(
        vocab_size=VOCABULARY, hidden_size=24, intermediate_size=40, num_hidden_layers=3, num_attention_heads=4,
        num_key_value_heads=2, head_dim=6, max_position_embeddings=CONTEXT, rms_norm_eps=1e-5,
        rope_parameters={"rope_type": "default", "rope_theta": 500.0}, tie_word_embeddings=False,
        bos_token_id=None, eos_token_id=END, pad_token_id=END, attn_implementation="eager",
    )
    model = randomise(LlamaForCausalLM(config).double(), 90, 0.3)
    golden = {**weights(model), **reading(model, 1)}
    prompt = torch.tensor([[3, 14, 15, 9, 26]])
    golden["prompt"] = prompt[0]

    greedy = model.generate(
        prompt, do_sample=False, max_new_tokens=30, output_logits=True, return_dict_in_generate=True,
        attention_mask=torch.ones_like(prompt), eos_token_id=None, use_cache=False,
    )
    golden["greedy"] = greedy.sequences[0, prompt.shape[1] :].contiguous()
    best = torch.stack(greedy.logits)[:, 0].topk(2).values
    print("greedy", golden["greedy"].tolist(), "least lead", (best[:, 0] - best[:, 1]).min().item())

    for width, penalty in ((3, 0.0), (3, 1.0), (4, 2.0)):
        beams = model.generate(
            prompt, do_sample=False, num_beams=width, num_return_sequences=width, length_penalty=penalty,
            max_new_tokens=7, early_stopping="never", output_scores=True, return_dict_in_generate=True,
            attention_mask=torch.ones_like(prompt), use_cache=False,
        )
        found = beams.sequences[:, prompt.shape[1] :]
        behind_end = (found == END).cumsum(1) - (found == END).long() > 0
        tokens = torch.full((width, 7), -1)
        tokens[:, : found.shape[1]] = found.masked_fill(behind_end, -1)
        golden[f"beams {width} {penalty}"] = tokens
        golden[f"beams {width} {penalty} scores"] = beams.sequences_scores.double()
        print("beams", width, penalty, tokens.tolist(), beams.sequences_scores.tolist())
    save_file(golden, HERE / "llama.safetensors")


def gpt2():
    config = GPT2Config(
        vocab_size=VOCABULARY, n_positions=CONTEXT, n_embd=20, n_layer=2, n_head=5, layer_norm_epsilon=1e-5,
        bos_token_id=None, eos_token_id=END, attn_implementation="eager",
    )
    model = randomise(GPT2LMHeadModel(config).double(), 91, 0.3)
    save_file({**weights(model), **reading(model, 2)}, HERE / "gpt2.safetensors")


llama()
gpt2()
