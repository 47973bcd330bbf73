function Row({ cells, head, striped }) {
  return (
    <div
      style={{
        display: 'flex',
        padding: '13px 28px',
        backgroundColor: head ? '#0F172A' : striped ? '#F1F5F9' : '#FFFFFF',
        color: head ? '#FFFFFF' : '#0F172A',
      }}
    >
      {cells.map((cell, index) => (
        <div
          key={index}
          style={{
            display: 'block',
            width: index === 0 ? 400 : 200,
            fontFamily: index === 0 || head ? 'Inter' : 'JetBrains Mono',
            fontWeight: head ? 700 : index === 0 ? 600 : 500,
            fontSize: 26,
            textAlign: index === 0 ? 'left' : 'right',
          }}
        >
          {cell}
        </div>
      ))}
    </div>
  );
}

export default function Card({ title, rows }) {
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
        backgroundColor: '#FFFFFF',
        color: '#0F172A',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1056,
          margin: 0,
          fontSize: 52,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: -1,
        }}
      >
        {title}
      </h1>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          width: 1056,
          borderRadius: 16,
          border: '2px solid #E2E8F0',
          overflow: 'hidden',
        }}
      >
        <Row cells={['Broker', 'Messages / s', 'p99', 'Lost']} head />
        {rows.map((row, index) => (
          <Row key={row} cells={row.split('|')} striped={index % 2 === 1} />
        ))}
      </div>
    </div>
  );
}
