import { formatDate, upper } from './format.js';

export default function Card({ title, kicker, standfirst, byline, date }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: '40px 56px',
        backgroundColor: '#FBF9F4',
        color: '#141414',
        fontFamily: 'Inter',
      }}
    >
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          paddingBottom: 18,
          borderBottom: '4px double #141414',
        }}
      >
        <div style={{ display: 'block', fontSize: 20, color: '#6B6B6B' }}>
          {formatDate(date, 'EEEE, d MMMM yyyy')}
        </div>
        <div style={{ display: 'block', fontFamily: 'Playfair Display', fontSize: 40, fontWeight: 700 }}>
          The Meridian Post
        </div>
        <div style={{ display: 'block', fontSize: 20, color: '#6B6B6B' }}>{byline}</div>
      </div>
      <div style={{ display: 'flex', gap: 48, marginTop: 36 }}>
        <div style={{ display: 'flex', flexDirection: 'column', width: 580 }}>
          <div
            style={{ display: 'block', fontSize: 20, fontWeight: 600, letterSpacing: 3, color: '#A4161A' }}
          >
            {upper(kicker)}
          </div>
          <h1
            data-field="title"
            style={{
              display: 'block',
              margin: '16px 0 0 0',
              fontFamily: 'Playfair Display',
              fontSize: 56,
              fontWeight: 700,
              lineHeight: 1.12,
            }}
          >
            {title}
          </h1>
          <div
            data-field="standfirst"
            style={{
              display: 'block',
              marginTop: 24,
              paddingTop: 20,
              borderTop: '1px solid #C9C4B8',
              fontFamily: 'Playfair Display',
              fontSize: 26,
              lineHeight: 1.4,
              color: '#3D3D3D',
            }}
          >
            {standfirst}
          </div>
        </div>
        <img src="asset:photo" alt="" width={460} height={450} style={{ objectFit: 'cover' }} />
      </div>
    </div>
  );
}
