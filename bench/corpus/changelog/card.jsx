import { formatDate } from './format.js';

const colours = { New: '#34D399', Improved: '#60A5FA', Fixed: '#F472B6' };

export default function Card({ title, version, date, items }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: '60px 72px',
        backgroundColor: '#08090A',
        backgroundImage:
          'radial-gradient(ellipse 800px 420px at 50% -10%, rgba(94, 106, 210, 0.55) 0%, rgba(8, 9, 10, 0) 100%), linear-gradient(180deg, rgba(255, 255, 255, 0.04) 0%, rgba(255, 255, 255, 0) 40%)',
        color: '#F7F8F8',
        fontFamily: 'Inter',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 18 }}>
        <div
          style={{
            display: 'block',
            padding: '6px 16px',
            borderRadius: 999,
            border: '1px solid #5E6AD2',
            backgroundColor: 'rgba(94, 106, 210, 0.2)',
            fontFamily: 'JetBrains Mono',
            fontSize: 24,
            fontWeight: 500,
            color: '#B4BCF8',
          }}
        >
          {version}
        </div>
        <div style={{ display: 'block', fontSize: 24, color: '#8A8F98' }}>
          {formatDate(date, 'd MMMM yyyy')}
        </div>
      </div>
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1000,
          margin: '28px 0 0 0',
          fontSize: 60,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: -1.5,
        }}
      >
        {title}
      </h1>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          marginTop: 'auto',
          borderRadius: 16,
          border: '1px solid rgba(255, 255, 255, 0.1)',
          backgroundColor: '#101113',
          boxShadow: '0 12px 32px rgba(0, 0, 0, 0.5)',
        }}
      >
        {items.map((item, index) => {
          const [kind, text] = item.split('|');
          return (
            <div
              key={item}
              style={{
                display: 'flex',
                alignItems: 'center',
                gap: 20,
                padding: '18px 28px',
                borderTop: index === 0 ? '0px solid #000' : '1px solid rgba(255, 255, 255, 0.08)',
              }}
            >
              <div
                style={{
                  display: 'block',
                  width: 120,
                  fontSize: 22,
                  fontWeight: 600,
                  color: colours[kind] ?? '#F7F8F8',
                }}
              >
                {kind}
              </div>
              <div style={{ display: 'block', fontSize: 26, color: '#D0D6E0' }}>{text}</div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
