/**
 * The words of Landis and Koch (1977, “The measurement of observer agreement for categorical data”,
 * table 2) for a kappa. They chose the limits for want of better ones.
 */
export const agreementStrengths = [
  'poor',
  'slight',
  'fair',
  'moderate',
  'substantial',
  'almost-perfect',
] as const;
export type AgreementStrength = (typeof agreementStrengths)[number];

const upperLimits = { slight: 0.2, fair: 0.4, moderate: 0.6, substantial: 0.8 } as const;

export function agreementStrength(kappa: number): AgreementStrength {
  if (kappa < 0) return 'poor';
  const word = (Object.keys(upperLimits) as (keyof typeof upperLimits)[]).find(
    (strength) => kappa <= upperLimits[strength],
  );
  return word ?? 'almost-perfect';
}

/** The share of pairs that ought to agree, as calibration is commonly held to (85 % and more). */
export const AGREEMENT_TARGET = 0.85;
