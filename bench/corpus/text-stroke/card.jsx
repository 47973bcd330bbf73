export default function Card({ title }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 72,
        justifyContent: 'center',
        backgroundColor: '#FF3D00',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1056,
          margin: 0,
          fontSize: 100,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: -3,
          fontFamily: 'Bricolage Grotesque',
          color: '#FFEB3B',
          WebkitTextStroke: '3px #1A1A1A',
        }}
      >
        {title}
      </h1>
    </div>
  );
}
