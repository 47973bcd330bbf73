import { formatNumber } from './format.js';

const icons = {
  contributors:
    'M2 5.5a3.5 3.5 0 1 1 5.898 2.549 5.507 5.507 0 0 1 3.034 4.084.75.75 0 1 1-1.482.235 4 4 0 0 0-7.9 0 .75.75 0 0 1-1.482-.236A5.507 5.507 0 0 1 3.102 8.05 3.493 3.493 0 0 1 2 5.5Z',
  issues:
    'M8 9.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0ZM1.5 8a6.5 6.5 0 1 0 13 0 6.5 6.5 0 0 0-13 0Z',
  stars:
    'M8 .25a.75.75 0 0 1 .673.418l1.882 3.815 4.21.612a.75.75 0 0 1 .416 1.279l-3.046 2.97.719 4.192a.751.751 0 0 1-1.088.791L8 12.347l-3.766 1.98a.75.75 0 0 1-1.088-.79l.72-4.194L.818 6.374a.75.75 0 0 1 .416-1.28l4.21-.611L7.327.668A.75.75 0 0 1 8 .25Z',
  forks:
    'M5 5.372v.878c0 .414.336.75.75.75h4.5a.75.75 0 0 0 .75-.75v-.878a2.25 2.25 0 1 1 1.5 0v.878a2.25 2.25 0 0 1-2.25 2.25h-1.5v2.128a2.251 2.251 0 1 1-1.5 0V8.5h-1.5A2.25 2.25 0 0 1 3.5 6.25v-.878a2.25 2.25 0 1 1 1.5 0Z',
};

function Count({ icon, value, label }) {
  return (
    <div style={{ display: 'flex', alignItems: 'flex-start', gap: 14 }}>
      <svg width="34" height="34" viewBox="0 0 16 16">
        <path fill="#57606A" fillRule="evenodd" d={icons[icon]} />
      </svg>
      <div style={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        <div style={{ display: 'block', fontSize: 30, fontWeight: 600, lineHeight: 1, color: '#24292F' }}>
          {formatNumber(value)}
        </div>
        <div style={{ display: 'block', fontSize: 22, color: '#57606A' }}>{label}</div>
      </div>
    </div>
  );
}

export default function Card({ title, owner, repository, contributors, issues, stars, forks }) {
  const languages = [
    ['#3178C6', 61],
    ['#F1E05A', 22],
    ['#DEA584', 11],
    ['#89E051', 6],
  ];
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        backgroundColor: '#FFFFFF',
        fontFamily: 'Inter',
        color: '#24292F',
      }}
    >
      <div style={{ display: 'flex', boxSizing: 'border-box', padding: '72px 80px 0 80px', height: 400 }}>
        <div style={{ display: 'flex', flexDirection: 'column', width: 780 }}>
          <div
            style={{ display: 'flex', flexWrap: 'wrap', fontSize: 62, lineHeight: 1.1, letterSpacing: -1.5 }}
          >
            <div style={{ display: 'block', fontWeight: 400 }}>{owner}/</div>
            <div style={{ display: 'block', fontWeight: 700 }}>{repository}</div>
          </div>
          <div
            data-field="title"
            style={{ display: 'block', marginTop: 26, fontSize: 32, lineHeight: 1.35, color: '#57606A' }}
          >
            {title}
          </div>
        </div>
        <img
          src="asset:avatar"
          alt=""
          width={180}
          height={180}
          style={{ marginLeft: 'auto', borderRadius: 24, border: '1px solid #D0D7DE' }}
        />
      </div>
      <div style={{ display: 'flex', gap: 72, padding: '64px 80px 0 80px' }}>
        <Count icon="contributors" value={contributors} label="Contributors" />
        <Count icon="issues" value={issues} label="Issues" />
        <Count icon="stars" value={stars} label="Stars" />
        <Count icon="forks" value={forks} label="Forks" />
      </div>
      <div style={{ display: 'flex', width: '100%', height: 22, marginTop: 'auto' }}>
        {languages.map(([colour, share]) => (
          <div
            key={colour}
            style={{ display: 'block', width: share + '%', height: 22, backgroundColor: colour }}
          />
        ))}
      </div>
    </div>
  );
}
