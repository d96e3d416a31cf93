import { z } from 'zod';

/**
 * What a figure is counted in. Durations are seconds, shares are 0–1, scores are 0–100 or, for NPS,
 * −100…100; turning them into words is left to `src/formats`.
 */
export const unitSchema = z.enum(['count', 'duration', 'share', 'decimal', 'score']);
export type Unit = z.infer<typeof unitSchema>;
