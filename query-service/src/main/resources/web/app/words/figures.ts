// How figures are written. Whole 分 come in; 万元 (10,000 yuan) are shown.
const FEN_PER_WAN = 1_000_000n;

const grouped = (whole: bigint): string => whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');
const sign = (value: bigint): string => (value < 0n ? '−' : '');
const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** 分 as 万元 with this many decimals, from 0 to 6, of all that is known: 6458425 → 6.458425. */
function written(fen: number, decimals: number): string {
  const value = BigInt(Math.round(fen));
  const digits = size(value);
  const fraction = (digits % FEN_PER_WAN).toString().padStart(6, '0').slice(0, decimals);
  return `${sign(value)}${grouped(digits / FEN_PER_WAN)}${decimals > 0 ? '.' : ''}${fraction}`;
}

/** How many decimals all of these amounts need in 万元, at least two: figures below each other align. */
export function decimalsOf(fens: Iterable<number>): number {
  let decimals = 2;
  for (const fen of fens) {
    while (decimals < 6 && Math.round(fen) % 10 ** (6 - decimals) !== 0) {
      decimals++;
    }
  }
  return decimals;
}

/** 分 as 万元 with all that is known, and with as many decimals as its neighbours need. */
export const exact = (fen: number, decimals = decimalsOf([fen])): string => written(fen, decimals);

/** 分 as 万元 with two decimals. */
export function rounded(fen: number): string {
  const value = BigInt(Math.round(fen));
  const hundredths = (size(value) + 5_000n) / 10_000n;
  return `${sign(value)}${grouped(hundredths / 100n)}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}

/** A share as percent: 0.0543 → 5.4 %. */
export function percent(share: number | null): string {
  if (share === null) {
    return '';
  }
  const tiny = share !== 0 && Math.abs(share) < 0.001;
  return `${(share * 100).toFixed(tiny ? 2 : 1)} %`;
}

/** A plain number without needless digits: 0.99 → 0.99, 1234.5 → 1,234.5. */
export const plain = (value: number): string => value.toLocaleString('en', {maximumFractionDigits: 6});
