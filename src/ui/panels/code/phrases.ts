/** CodeMirror's own words, in the app's. */
export const codePhrases: Record<string, string> = {
  next: 'Next',
  previous: 'Previous',
  all: 'All',
  'match case': 'Match case',
  regexp: 'Pattern',
  'by word': 'Whole words',
  replace: 'Replace',
  'replace all': 'Replace all',
  close: 'Close',
  go: 'Go',
  Diagnostics: 'Problems',
  'No diagnostics': 'No problems',
  Completions: 'Suggestions',
  unfold: 'Unfold',
  'folded code': 'Folded lines',
};
