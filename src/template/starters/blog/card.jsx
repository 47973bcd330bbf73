import { formatDate, plural } from './format.js';

export default function Card({ title, section, author, portrait, date, readingMinutes }) {
  const details = [formatDate(date, 'd MMM yyyy'), readingMinutes && plural(readingMinutes, 'min', 'min') + ' read'];

  return (
    <div
      style={{
        display: 'flex',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        background: 'linear-gradient(135deg, #FDF8EC 0%, #F6E7C8 100%)',
        color: '#1C1A16',
        fontFamily: 'Inter',
      }}
    >
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          boxSizing: 'border-box',
          width: 808,
          height: '100%',
          padding: '64px 56px 60px 72px',
        }}
      >
        <div style={{ display: 'flex', alignItems: 'center', gap: 16 }}>
          <img src="asset:logo" alt="" width={32} height={32} />
          {section && (
            <div style={{ display: 'block', fontSize: 26, fontWeight: 600, color: 'var(--brand)' }}>{section}</div>
          )}
        </div>
        <h1
          data-field="title"
          style={{
            display: 'block',
            width: 680,
            margin: '32px 0 0 0',
            fontFamily: 'Bricolage Grotesque',
            fontSize: 64,
            fontWeight: 700,
            lineHeight: 1.08,
            letterSpacing: -1.5,
            textWrap: 'balance',
          }}
        >
          {title}
        </h1>
        <div style={{ display: 'flex', alignItems: 'center', gap: 20, marginTop: 'auto' }}>
          {portrait && (
            <img
              src={portrait}
              alt=""
              width={72}
              height={72}
              style={{ borderRadius: 36, objectFit: 'cover' }}
            />
          )}
          <div style={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
            <div data-field="author" style={{ display: 'block', fontSize: 26, fontWeight: 600 }}>
              {author}
            </div>
            <div style={{ display: 'block', fontSize: 24, color: '#6B6455' }}>
              {details.filter(Boolean).join(' · ')}
            </div>
          </div>
        </div>
      </div>
      <img
        src="asset:tiles"
        alt=""
        width={326}
        height={544}
        style={{
          position: 'absolute',
          top: 43,
          left: 830,
          borderRadius: 20,
          objectFit: 'cover',
          boxShadow: '0 16px 40px rgba(92, 64, 20, 0.28)',
        }}
      />
    </div>
  );
}
