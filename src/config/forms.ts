import { z } from 'zod';

/** The text of a whole number within these bounds, as the value of a setting. */
export function wholeNumber(from: number, to: number) {
  const message = `expected a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= from && value <= to, message);
}
