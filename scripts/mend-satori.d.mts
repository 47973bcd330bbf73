export function mendSatori(): string;
export function mendedSatori(): Record<string, string>;
