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
        alignItems: 'center',
        justifyContent: 'center',
        backgroundColor: '#000000',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1040,
          margin: 0,
          fontSize: 92,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: -4,
          textAlign: 'center',
          color: 'transparent',
          backgroundImage: 'linear-gradient(90deg, #7928CA, #FF0080, #FF4D4D)',
          backgroundClip: 'text',
        }}
      >
        {title}
      </h1>
    </div>
  );
}
