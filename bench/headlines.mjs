// Headlines that never repeat within a run, so that no renderer can have drawn one before. Each is a mixed-radix
// number written in phrases; a stride through all of them lets neighbours differ in more than one phrase.
const latin = [
  [
    'How we moved',
    'Why nobody tests',
    'The quiet cost of',
    'Rewriting',
    'Ten lessons from',
    'Notes on',
    'What broke when we scaled',
    'A short history of',
    'Stop worrying about',
    'Measuring',
    'The case against',
    'Living with',
    'Debugging',
  ],
  [
    'background jobs',
    'feature flags',
    'the billing service',
    'long release trains',
    'search ranking',
    'offline maps',
    'the type checker',
    'flaky integration suites',
    'edge caching',
    'design reviews',
    'cold storage',
  ],
  [
    'without stopping the world',
    'after ten years',
    'in a team of four',
    'before breakfast',
    'across three continents',
    'on a tiny budget',
    'for readers in a hurry',
    'and what we would change',
    'with ordinary tools',
  ],
];

const japanese = [
  [
    '小さな会社が',
    '静かな町で',
    '十年かけて',
    '東京から離れて',
    '若い職人が',
    '海辺の図書館で',
    '朝の市場で',
    '古い工場を',
    '三人の技術者が',
    '雨の多い年に',
    '山の学校で',
  ],
  [
    '新しい地図を作り続けた',
    '夜行列車を守った',
    '手紙の文化を残した',
    '電力を分け合った',
    '古い写真を集めた',
    '川の水質を測った',
    '紙の辞書を編んだ',
  ],
  ['理由とその先', '話を聞きました', '五つの教訓', '記録と反省', '物語'],
];

const arabic = [
  [
    'كيف تبني',
    'لماذا تحتاج',
    'متى تترك',
    'ماذا تعلمت من',
    'رحلة طويلة مع',
    'دليل قصير إلى',
    'عشر سنوات في',
    'قصة نجاح',
    'حوار هادئ حول',
  ],
  [
    'المدن الصغيرة',
    'مكتبات الأحياء',
    'طرق القوافل',
    'مصانع الورق',
    'حدائق السطوح',
    'محطات القطار',
    'موانئ الشمال',
  ],
  ['في زمن السرعة', 'بعد المطر', 'دون ضجيج', 'بأدوات بسيطة', 'من أجل الجميع'],
];

const phrases = { latin, japanese, arabic };
const separators = { latin: ' ', japanese: '', arabic: ' ' };

// A prime that divides none of the totals, so that the stride reaches every combination once.
const stride = 367;

/** The script a sample headline is written in. */
export function scriptOf(text) {
  if (/\p{Script=Arabic}/u.test(text)) return 'arabic';
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'japanese';
  return 'latin';
}

/** The `index`-th headline of a script; another index always gives another headline. */
export function headlineAt(index, script = 'latin') {
  const lists = phrases[script];
  const total = lists.reduce((product, list) => product * list.length, 1);
  let rest = (index * stride) % total;
  const words = lists.map((list) => {
    const phrase = list[rest % list.length];
    rest = Math.floor(rest / list.length);
    return phrase;
  });
  const turn = Math.floor(index / total);
  if (turn > 0) words.push(String(turn + 1));
  return words.join(separators[script]);
}
