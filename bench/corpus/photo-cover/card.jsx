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
        backgroundImage: 'linear-gradient(rgba(10, 20, 12, 0.45), rgba(10, 20, 12, 0.45)), url(asset:photo)',
        backgroundSize: '100% 100%, cover',
        backgroundPosition: 'center',
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
          fontSize: 84,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: -2,
          textAlign: 'center',
        }}
      >
        {title}
      </h1>
    </div>
  );
}
