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
        justifyContent: 'space-between',
        backgroundColor: '#14213D',
        color: '#FFFFFF',
        fontFamily: 'Inter',
      }}
    >
      <div style={{ display: 'flex', gap: 40 }}>
        {['one', 'two', 'three', 'four'].map((name) => (
          <img
            key={name}
            src={'asset:' + name}
            alt=""
            width={210}
            height={210}
            style={{ borderRadius: '50%', border: '6px solid #FCA311', objectFit: 'cover' }}
          />
        ))}
      </div>
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1040,
          margin: 0,
          fontSize: 64,
          fontWeight: 700,
          lineHeight: 1.1,
          textAlign: 'center',
        }}
      >
        {title}
      </h1>
    </div>
  );
}
