import { plural } from './format.js';

export default function Card({ title, show, episode, guest, minutes, peaks }) {
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 64,
        gap: 56,
        background: 'linear-gradient(160deg, #2B1030 0%, #1A0B22 60%, #0E0714 100%)',
        color: '#FFF3E0',
        fontFamily: 'Inter',
      }}
    >
      <img
        src="asset:cover"
        alt=""
        width={440}
        height={440}
        style={{ borderRadius: 24, boxShadow: '0 20px 60px rgba(0, 0, 0, 0.55)' }}
      />
      <div style={{ display: 'flex', flexDirection: 'column', width: 576, height: 440 }}>
        <div style={{ display: 'block', fontSize: 24, fontWeight: 600, color: '#FF8A5C' }}>
          {show} · Episode {episode}
        </div>
        <h1
          data-field="title"
          style={{
            display: 'block',
            margin: '18px 0 0 0',
            fontSize: 52,
            fontWeight: 700,
            lineHeight: 1.12,
            letterSpacing: -1,
          }}
        >
          {title}
        </h1>
        <div style={{ display: 'block', marginTop: 16, fontSize: 26, color: '#D9BFD0' }}>{guest}</div>
        <div style={{ display: 'flex', alignItems: 'center', gap: 24, marginTop: 'auto' }}>
          <div
            style={{
              display: 'flex',
              alignItems: 'center',
              justifyContent: 'center',
              width: 76,
              height: 76,
              borderRadius: 38,
              backgroundColor: '#FF7A45',
            }}
          >
            <svg width="32" height="32" viewBox="0 0 24 24">
              <path d="M7 4v16l13-8z" fill="#1A0B22" />
            </svg>
          </div>
          <div style={{ display: 'flex', alignItems: 'center', gap: 5, height: 90 }}>
            {peaks.map((peak, index) => (
              <div
                key={index}
                style={{
                  display: 'block',
                  width: 5,
                  height: Number(peak) * 0.75,
                  borderRadius: 3,
                  backgroundColor: index < 14 ? '#FF7A45' : '#6B4A66',
                }}
              />
            ))}
          </div>
          <div style={{ display: 'block', fontSize: 22, color: '#D9BFD0' }}>
            {plural(minutes, 'min', 'min')}
          </div>
        </div>
      </div>
    </div>
  );
}
