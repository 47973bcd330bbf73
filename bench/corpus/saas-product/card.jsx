function Frame({ children }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        position: 'absolute',
        top: 96,
        left: 620,
        width: 760,
        borderRadius: 16,
        overflow: 'hidden',
        backgroundColor: '#FFFFFF',
        border: '1px solid #E2E8F0',
        boxShadow: '0 24px 60px rgba(49, 46, 129, 0.28)',
      }}
    >
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: 8,
          height: 40,
          paddingLeft: 16,
          backgroundColor: '#F1F5F9',
        }}
      >
        {['#F87171', '#FBBF24', '#34D399'].map((colour) => (
          <div
            key={colour}
            style={{ display: 'block', width: 12, height: 12, borderRadius: 6, backgroundColor: colour }}
          />
        ))}
      </div>
      {children}
    </div>
  );
}

export default function Card({ title, product, tagline, action }) {
  return (
    <div
      style={{
        display: 'flex',
        position: 'relative',
        width: '100%',
        height: '100%',
        overflow: 'hidden',
        background: 'linear-gradient(120deg, #EEF2FF 0%, #E0E7FF 45%, #C7D2FE 100%)',
        fontFamily: 'Inter',
        color: '#1E1B4B',
      }}
    >
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          boxSizing: 'border-box',
          width: 600,
          height: '100%',
          padding: '64px 32px 64px 64px',
        }}
      >
        <div style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
          <div
            style={{
              display: 'block',
              width: 36,
              height: 36,
              borderRadius: 10,
              background: 'linear-gradient(135deg, #6366F1, #A855F7)',
            }}
          />
          <div style={{ display: 'block', fontSize: 28, fontWeight: 700 }}>{product}</div>
        </div>
        <h1
          data-field="title"
          style={{
            display: 'block',
            margin: '44px 0 0 0',
            fontSize: 54,
            fontWeight: 700,
            lineHeight: 1.1,
            letterSpacing: -1.5,
          }}
        >
          {title}
        </h1>
        <div style={{ display: 'block', marginTop: 24, fontSize: 26, lineHeight: 1.4, color: '#4338CA' }}>
          {tagline}
        </div>
        <div style={{ display: 'flex', marginTop: 'auto' }}>
          <div
            style={{
              display: 'block',
              padding: '16px 30px',
              borderRadius: 12,
              backgroundColor: 'var(--brand)',
              color: '#FFFFFF',
              fontSize: 24,
              fontWeight: 600,
              boxShadow: '0 8px 20px rgba(79, 70, 229, 0.35)',
            }}
          >
            {action}
          </div>
        </div>
      </div>
      <Frame>
        <img src="asset:screenshot" alt="" width={760} height={475} />
      </Frame>
    </div>
  );
}
