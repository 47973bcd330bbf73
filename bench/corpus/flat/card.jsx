export default function Card({ title, site }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 72,
        justifyContent: 'space-between',
        backgroundColor: '#FFD60A',
        color: '#111111',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1000,
          margin: 0,
          fontSize: 84,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: -3,
        }}
      >
        {title}
      </h1>
      <div style={{ display: 'block', fontSize: 32 }}>{site}</div>
    </div>
  );
}
