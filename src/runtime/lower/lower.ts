export function lowerSvg(svg: string, _canvas: { widthPx: number; heightPx: number }): { svg: string; fired: Record<string, number> } {
  return { svg, fired: {} };
}
