/** Refusals of a PIN itself: the step is still to be done, and what was typed beside the PIN stays. */
import type { Refusal } from "./generated";

export const isOfPin = ({ code }: Refusal) =>
  code === "pin_wrong" || code === "pin_too_soon" || code === "pin_locked";
