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
        justifyContent: 'flex-end',
        background: 'linear-gradient(135deg, #0F2027 0%, #203A43 50%, #2C5364 100%)',
        color: '#FFFFFF',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1000,
          margin: 0,
          fontSize: 80,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: -2,
        }}
      >
        {title}
      </h1>
    </div>
  );
}
