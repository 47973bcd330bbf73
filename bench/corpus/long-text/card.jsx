export default function Card({ title, excerpt }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 72,
        gap: 36,
        backgroundColor: '#FAF7F2',
        color: '#26211B',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1040,
          margin: 0,
          fontSize: 54,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: -1,
        }}
      >
        {title}
      </h1>
      <p
        data-field="excerpt"
        style={{ display: 'block', width: 1040, margin: 0, fontSize: 28, lineHeight: 1.45, color: '#57503F' }}
      >
        {excerpt}
      </p>
    </div>
  );
}
