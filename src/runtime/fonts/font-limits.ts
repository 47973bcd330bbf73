/** Of one font file as it is stored, unpacked; the largest for Latin have some 2 MB, those for Chinese 10. */
export const maxFontFileBytes = 16 * 1024 * 1024;
