export default function Card({ title }) {
  return (
    <div
      style={{
        display: 'flex',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 72,
        flexDirection: 'row',
        alignItems: 'center',
        justifyContent: 'space-between',
        backgroundColor: '#F1FAEE',
        color: '#1D3557',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        style={{ display: 'block', width: 520, margin: 0, fontSize: 54, fontWeight: 700, lineHeight: 1.1 }}
      >
        {title}
      </h1>
      <div style={{ display: 'flex', gap: 24 }}>
        <img
          src="asset:photo"
          alt=""
          width={240}
          height={440}
          style={{ objectFit: 'cover', clipPath: 'circle(120px)' }}
        />
        <img
          src="asset:photo"
          alt=""
          width={240}
          height={440}
          style={{
            objectFit: 'cover',
            maskImage: 'linear-gradient(to bottom, #000000 40%, transparent 100%)',
          }}
        />
      </div>
    </div>
  );
}
