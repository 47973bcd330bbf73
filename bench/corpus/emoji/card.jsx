export default function Card({ title, count }) {
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
        backgroundColor: '#FFF1F2',
        color: '#4C0519',
        fontFamily: 'Inter',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 18, fontSize: 40 }}>
        <img src="asset:rocket" alt="" width={56} height={56} />
        <div style={{ display: 'block' }}>Launch day</div>
        <img src="asset:party" alt="" width={56} height={56} />
      </div>
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1040,
          margin: 0,
          fontSize: 84,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: -2,
        }}
      >
        {title}
      </h1>
      <div style={{ display: 'flex', alignItems: 'center', gap: 28, fontSize: 34 }}>
        {['fire', 'heart', 'eyes'].map((name, index) => (
          <div
            key={name}
            style={{
              display: 'flex',
              alignItems: 'center',
              gap: 10,
              padding: '10px 22px',
              borderRadius: 999,
              backgroundColor: '#FFE4E6',
            }}
          >
            <img src={'asset:' + name} alt="" width={40} height={40} />
            <div style={{ display: 'block' }}>{Math.round(count / (index + 1))}</div>
          </div>
        ))}
      </div>
    </div>
  );
}
