export default function Card({ title, author }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 60,
        background: '#ffffff',
        fontFamily: 'Inter',
        fontWeight: 600,
      }}
    >
      <div
        style={{
          display: 'flex',
          boxSizing: 'border-box',
          width: 1080,
          height: 330,
          flexShrink: 0,
          border: '3px solid #2f6fed',
          padding: 20,
        }}
      >
        <div data-field="title" style={{ fontSize: 72, lineHeight: 1.15, color: '#16181d', width: 1034 }}>
          {title}
        </div>
      </div>
      <div style={{ fontSize: 32, color: '#666c7a', marginTop: 40 }}>{author}</div>
    </div>
  );
}
