package dev.gptbytest.training;

/**
 * What happened in one training step.
 *
 * @param step counted from 0
 * @param loss mean loss of its batches in nats, before the update
 * @param learningRate the rate that was applied
 * @param gradientNorm the norm of all gradients before clipping
 * @param tokens predictions learned from
 */
public record StepReport(long step, double loss, double learningRate, double gradientNorm, long tokens) {}
