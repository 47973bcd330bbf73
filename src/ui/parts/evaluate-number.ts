import { fail, ok, type Result } from '../../lib/result.ts';

export interface NumberError {
  code: 'number.empty' | 'number.syntax' | 'number.not-finite' | 'number.no-current';
  message: string;
}

export interface NumberContext {
  /** The value before typing; null when several different values are selected. */
  current: number | null;
  /** What 100 % stands for. Without it a percentage is one of the current value. */
  percentOf?: number;
}

const maxChars = 200;

type Token = { kind: 'number'; value: number } | { kind: 'sign'; sign: string };

const tokenPattern = /\s*(?:(\d+\.?\d*|\.\d+)|([-+*/()%]))/y;

function readTokens(text: string): Token[] | null {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const match = tokenPattern.exec(text);
    if (!match) return null;
    tokens.push(match[1] ? { kind: 'number', value: Number(match[1]) } : { kind: 'sign', sign: match[2]! });
  }
  return tokens;
}

/** Recursive descent over `sum > product > unary > percent > atom`; null where the text breaks the grammar. */
function createParser(tokens: Token[], percentBase: number) {
  let at = 0;

  const takeSign = (signs: string): string | null => {
    const token = tokens[at];
    if (token?.kind !== 'sign' || !signs.includes(token.sign)) return null;
    at++;
    return token.sign;
  };

  function parseAtom(): number | null {
    const token = tokens[at];
    if (token?.kind === 'number') {
      at++;
      return token.value;
    }
    if (!takeSign('(')) return null;
    const inner = parseSum();
    return inner !== null && takeSign(')') ? inner : null;
  }

  function parseUnary(): number | null {
    const sign = takeSign('+-');
    if (sign) {
      const value = parseUnary();
      return value === null ? null : sign === '-' ? -value : value;
    }
    const value = parseAtom();
    return value !== null && takeSign('%') ? (value / 100) * percentBase : value;
  }

  function parseProduct(): number | null {
    let left = parseUnary();
    while (left !== null) {
      const sign = takeSign('*/');
      if (!sign) break;
      const right = parseUnary();
      if (right === null) return null;
      left = sign === '*' ? left * right : left / right;
    }
    return left;
  }

  function parseSum(): number | null {
    let left = parseProduct();
    while (left !== null) {
      const sign = takeSign('+-');
      if (!sign) break;
      const right = parseProduct();
      if (right === null) return null;
      left = sign === '+' ? left + right : left - right;
    }
    return left;
  }

  return { parseAll: () => (tokens.length === 0 ? null : keepIfAtEnd(parseSum())) };

  function keepIfAtEnd(value: number | null): number | null {
    return at === tokens.length ? value : null;
  }
}

/** Cuts the noise of binary fractions: 0.1 + 0.2 is 0.3. Four decimals are finer than any pixel. */
export function roundNumber(value: number): number {
  const rounded = Math.round(value * 10000) / 10000;
  return rounded === 0 ? 0 : rounded;
}

export function clampNumber(
  value: number,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
): number {
  return Math.min(Math.max(value, min), max);
}

/** One step of the mouse or the arrows: ten times with Shift, a tenth with Alt. */
export function scaleStep(step: number, keys: { shift: boolean; alt: boolean }): number {
  if (keys.shift) return step * 10;
  return keys.alt ? step / 10 : step;
}

/**
 * What a person typed into a number box: `640`, `1200*0.6`, `(3 + 1) / 2`, `50%`, `12 px`. A leading `+`, `*`
 * or `/` continues from the current value (`+8`); a leading `-` is a negative number, which would otherwise
 * be impossible to type. Rounded to four decimals.
 */
export function evaluateNumber(
  text: string,
  { current, percentOf }: NumberContext,
): Result<number, NumberError> {
  const plain = text
    .trim()
    .replace(/\s*(?:px|°|deg)$/i, '')
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('÷', '/');
  if (plain === '') return fail({ code: 'number.empty', message: 'The box is empty. Type a number.' });

  const continues = /^[+*/]/.test(plain);
  if ((continues || (plain.includes('%') && percentOf === undefined)) && current === null) {
    return fail({ code: 'number.no-current', message: 'Several values are selected. Type one number.' });
  }
  // Nobody types this much; without a limit a thousand brackets would exhaust the stack.
  const tokens =
    plain.length > maxChars ? null : readTokens(continues ? `${writePlainly(current!)}${plain}` : plain);
  const value = tokens && createParser(tokens, percentOf ?? current ?? 0).parseAll();
  if (value === null) return fail({ code: 'number.syntax', message: `${text.trim()} is not a number.` });
  if (!Number.isFinite(value)) {
    return fail({ code: 'number.not-finite', message: `${text.trim()} has no result. Do not divide by 0.` });
  }
  return ok(roundNumber(value));
}

/** Brackets keep a negative value whole; fixed digits avoid `1e-7`, which the grammar does not know. */
function writePlainly(value: number): string {
  return `(${value.toFixed(4)})`;
}
