export default function Card({ title, tiles }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 72,
        gap: 44,
        backgroundColor: '#EEF2F7',
        color: '#1E293B',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        style={{ display: 'block', width: 1040, margin: 0, fontSize: 52, fontWeight: 600, lineHeight: 1.15 }}
      >
        {title}
      </h1>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 28 }}>
        {tiles.map((tile, index) => (
          <div
            key={tile}
            style={{
              display: 'flex',
              alignItems: 'center',
              justifyContent: 'center',
              width: 240,
              height: 140,
              borderRadius: 20,
              backgroundColor: '#F8FAFC',
              fontSize: 30,
              fontWeight: 600,
              boxShadow:
                index % 4 === 3
                  ? 'inset 0 4px 12px rgba(30, 41, 59, 0.25)'
                  : '0 1px 2px rgba(30, 41, 59, 0.2), 0 8px 16px rgba(30, 41, 59, 0.12), 0 24px 48px rgba(30, 41, 59, 0.12)',
            }}
          >
            {tile}
          </div>
        ))}
      </div>
    </div>
  );
}
