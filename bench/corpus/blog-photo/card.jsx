import { formatDate } from './format.js';

export default function Card({ title, category, author, site, date }) {
  return (
    <div
      style={{
        display: 'flex',
        position: 'relative',
        width: '100%',
        height: '100%',
        backgroundColor: '#131B2B',
        fontFamily: 'Inter',
        color: '#FFFFFF',
      }}
    >
      <img
        src="asset:photo"
        alt=""
        width={1200}
        height={630}
        style={{ position: 'absolute', top: 0, left: 0, objectFit: 'cover' }}
      />
      <div
        style={{
          display: 'flex',
          position: 'absolute',
          top: 0,
          left: 0,
          width: 1200,
          height: 630,
          backgroundImage:
            'linear-gradient(to top, rgba(8, 12, 24, 0.92) 0%, rgba(8, 12, 24, 0.55) 45%, rgba(8, 12, 24, 0.05) 100%)',
        }}
      />
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'flex-end',
          boxSizing: 'border-box',
          position: 'relative',
          width: '100%',
          height: '100%',
          padding: 64,
        }}
      >
        <div
          style={{
            display: 'block',
            alignSelf: 'flex-start',
            padding: '8px 18px',
            borderRadius: 999,
            backgroundColor: '#F0B48A',
            color: '#1F2A3F',
            fontSize: 22,
            fontWeight: 600,
          }}
        >
          {category}
        </div>
        <h1
          data-field="title"
          style={{
            display: 'block',
            width: 960,
            margin: '24px 0 32px 0',
            fontFamily: 'Bricolage Grotesque',
            fontSize: 66,
            fontWeight: 700,
            lineHeight: 1.1,
            letterSpacing: -1,
            textShadow: '0 2px 12px rgba(0, 0, 0, 0.4)',
          }}
        >
          {title}
        </h1>
        <div style={{ display: 'flex', alignItems: 'center', gap: 18 }}>
          <img
            src="asset:portrait"
            alt=""
            width={64}
            height={64}
            style={{ borderRadius: 32, border: '3px solid #FFFFFF', objectFit: 'cover' }}
          />
          <div style={{ display: 'block', fontSize: 26, fontWeight: 600 }}>{author}</div>
          <div style={{ display: 'block', fontSize: 24, color: '#CBD5E1' }}>
            {formatDate(date, 'd MMMM yyyy')}
          </div>
          <div style={{ display: 'block', marginLeft: 'auto', fontSize: 24, color: '#CBD5E1' }}>{site}</div>
        </div>
      </div>
    </div>
  );
}
