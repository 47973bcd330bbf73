import { formatDate } from './format.js';

export default function Card({ title, conference, date, place, speakers }) {
  const pictures = ['asset:first', 'asset:second', 'asset:third'];
  return (
    <div
      style={{
        display: 'flex',
        position: 'relative',
        width: '100%',
        height: '100%',
        overflow: 'hidden',
        background: 'linear-gradient(135deg, #7C3AED 0%, #DB2777 50%, #F97316 100%)',
        color: '#FFFFFF',
        fontFamily: 'Inter',
      }}
    >
      <div
        style={{
          display: 'block',
          position: 'absolute',
          top: -140,
          left: 820,
          width: 520,
          height: 520,
          borderRadius: 260,
          backgroundColor: '#FFFFFF',
          opacity: 0.12,
        }}
      />
      <div
        style={{
          display: 'block',
          position: 'absolute',
          top: 340,
          left: 980,
          width: 320,
          height: 320,
          borderRadius: 160,
          backgroundColor: '#FDE68A',
          opacity: 0.2,
        }}
      />
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          position: 'relative',
          boxSizing: 'border-box',
          width: '100%',
          height: '100%',
          padding: '60px 72px',
        }}
      >
        <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 28, fontWeight: 600 }}>
          <div style={{ display: 'block' }}>{conference}</div>
          <div style={{ display: 'block' }}>{formatDate(date, 'd MMMM yyyy')}</div>
        </div>
        <h1
          data-field="title"
          style={{
            display: 'block',
            width: 980,
            margin: '70px 0 0 0',
            fontFamily: 'Bricolage Grotesque',
            fontSize: 82,
            fontWeight: 700,
            lineHeight: 1.04,
            letterSpacing: -2.5,
          }}
        >
          {title}
        </h1>
        <div style={{ display: 'flex', alignItems: 'center', marginTop: 'auto' }}>
          {pictures.map((picture, index) => (
            <img
              key={picture}
              src={picture}
              alt=""
              width={84}
              height={84}
              style={{
                marginLeft: index === 0 ? 0 : -20,
                borderRadius: 42,
                border: '4px solid #FFFFFF',
                objectFit: 'cover',
              }}
            />
          ))}
          <div style={{ display: 'flex', flexDirection: 'column', marginLeft: 24, gap: 4 }}>
            <div style={{ display: 'block', fontSize: 26, fontWeight: 600 }}>{speakers.join(', ')}</div>
            <div style={{ display: 'block', fontSize: 24, opacity: 0.85 }}>{place}</div>
          </div>
        </div>
      </div>
    </div>
  );
}
