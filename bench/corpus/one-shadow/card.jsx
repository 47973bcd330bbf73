export default function Card({ title, note }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 72,
        alignItems: 'center',
        justifyContent: 'center',
        backgroundColor: '#E5E7EB',
        color: '#111827',
        fontFamily: 'Inter',
      }}
    >
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          boxSizing: 'border-box',
          width: 960,
          padding: 64,
          gap: 20,
          borderRadius: 24,
          backgroundColor: '#FFFFFF',
          boxShadow: '0 20px 60px rgba(0, 0, 0, 0.3)',
        }}
      >
        <h1
          data-field="title"
          style={{
            display: 'block',
            width: 832,
            margin: 0,
            fontSize: 60,
            fontWeight: 700,
            lineHeight: 1.1,
            letterSpacing: -1,
          }}
        >
          {title}
        </h1>
        <div style={{ display: 'block', fontSize: 30, color: '#6B7280' }}>{note}</div>
      </div>
    </div>
  );
}
