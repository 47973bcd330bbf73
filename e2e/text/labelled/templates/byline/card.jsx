export default function Card({ title, author }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 64,
        background: '#10243e',
        fontFamily: 'Inter',
        fontWeight: 600,
      }}
    >
      <div data-field="title" style={{ fontSize: 80, lineHeight: 1.1, color: '#ffffff' }}>
        {title}
      </div>
      <div
        style={{
          display: 'flex',
          boxSizing: 'border-box',
          marginTop: 32,
          flexShrink: 0,
          height: 200,
          borderTop: '4px solid #5fb3ff',
          paddingTop: 24,
          fontSize: 32,
          color: '#9cc9f5',
        }}
      >
        {author}
      </div>
    </div>
  );
}
