export function mendSatori(): string;
export function mendForgetfulSatori(): string;
export function mendedSatori(): Record<string, string>;
