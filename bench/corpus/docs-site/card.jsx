export default function Card({ title, section, product, description, path }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: '64px 72px',
        backgroundColor: '#0B0D12',
        backgroundImage:
          'radial-gradient(circle at 82% 0%, rgba(45, 212, 191, 0.35) 0%, rgba(11, 13, 18, 0) 55%)',
        color: '#F8FAFC',
        fontFamily: 'Inter',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 16 }}>
        <svg width="44" height="44" viewBox="0 0 44 44" fill="none">
          <rect width="44" height="44" rx="12" fill="#5EEAD4" />
          <path d="M13 11v22M31 11v22M13 22h18" stroke="#0B0D12" strokeWidth="5" strokeLinecap="round" />
        </svg>
        <div style={{ display: 'block', fontSize: 30, fontWeight: 700 }}>{product}</div>
        <div style={{ display: 'block', fontSize: 30, color: '#475569' }}>/</div>
        <div style={{ display: 'block', fontSize: 28, fontWeight: 600, color: 'var(--brand)' }}>
          {section}
        </div>
      </div>
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 980,
          margin: '64px 0 0 0',
          fontSize: 72,
          fontWeight: 700,
          lineHeight: 1.08,
          letterSpacing: -2,
        }}
      >
        {title}
      </h1>
      <div
        data-field="description"
        style={{
          display: 'block',
          width: 900,
          marginTop: 28,
          fontSize: 30,
          lineHeight: 1.4,
          color: '#94A3B8',
        }}
      >
        {description}
      </div>
      <div style={{ display: 'flex', alignItems: 'center', gap: 14, marginTop: 'auto' }}>
        <div
          style={{ display: 'block', width: 10, height: 10, borderRadius: 5, backgroundColor: '#5EEAD4' }}
        />
        <div
          style={{
            display: 'block',
            fontFamily: 'JetBrains Mono',
            fontSize: 24,
            fontWeight: 500,
            color: '#CBD5E1',
          }}
        >
          {path}
        </div>
      </div>
    </div>
  );
}
