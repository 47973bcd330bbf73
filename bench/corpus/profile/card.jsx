import { formatNumber } from './format.js';

function Figure({ value, label }) {
  return (
    <div style={{ display: 'flex', alignItems: 'flex-end', gap: 8 }}>
      <div style={{ display: 'block', fontSize: 30, fontWeight: 600 }}>{formatNumber(value)}</div>
      <div style={{ display: 'block', fontSize: 24, color: '#64748B' }}>{label}</div>
    </div>
  );
}

export default function Card({ title, name, handle, posts, followers, following }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        position: 'relative',
        width: '100%',
        height: '100%',
        backgroundColor: '#FFFFFF',
        color: '#0F172A',
        fontFamily: 'Inter',
      }}
    >
      <div
        style={{
          display: 'block',
          width: '100%',
          height: 220,
          background: 'linear-gradient(90deg, #22D3EE 0%, #818CF8 50%, #E879F9 100%)',
        }}
      />
      <img
        src="asset:portrait"
        alt=""
        width={220}
        height={220}
        style={{
          position: 'absolute',
          top: 104,
          left: 72,
          borderRadius: 116,
          border: '6px solid #FFFFFF',
          objectFit: 'cover',
          boxShadow: '0 8px 24px rgba(15, 23, 42, 0.25)',
        }}
      />
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          boxSizing: 'border-box',
          flexGrow: 1,
          padding: '130px 72px 52px 72px',
        }}
      >
        <div style={{ display: 'flex', alignItems: 'flex-end', gap: 16 }}>
          <div
            style={{
              display: 'block',
              fontFamily: 'Bricolage Grotesque',
              fontSize: 54,
              fontWeight: 700,
              lineHeight: 1.1,
              letterSpacing: -1,
            }}
          >
            {name}
          </div>
          <div style={{ display: 'block', fontSize: 28, color: '#64748B', paddingBottom: 6 }}>{handle}</div>
        </div>
        <div
          data-field="title"
          style={{
            display: 'block',
            width: 1000,
            marginTop: 16,
            fontSize: 30,
            lineHeight: 1.35,
            color: '#334155',
          }}
        >
          {title}
        </div>
        <div style={{ display: 'flex', gap: 48, marginTop: 'auto' }}>
          <Figure value={posts} label="posts" />
          <Figure value={followers} label="followers" />
          <Figure value={following} label="following" />
        </div>
      </div>
    </div>
  );
}
