const rows = (list, size) => Array.from({ length: Math.ceil(list.length / size) }, (_, row) => list.slice(row * size, (row + 1) * size));

const Card = ({ title, tags }) => {
  const renderTag = (tone) => (tag) => (
    <div style={{ display: 'flex', boxSizing: 'border-box', padding: 10, background: tone, borderRadius: 6 }}>{tag}</div>
  );
  const renderRow = (row, index) => (
    <div key={index} style={{ display: 'flex', gap: 8 }}>
      {row.map(renderTag(index % 2 ? '#fee2e2' : '#dcfce7'))}
    </div>
  );
  return (
    <section style={{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', width: '100%', height: '100%', padding: 44, gap: 16 }}>
      <div style={{ fontSize: 60, fontWeight: 800 }}>{title.split(' ').map((word) => <b style={{ marginRight: 14 }}>{word}</b>)}</div>
      {rows(tags, 3).map(renderRow)}
      {Array.from({ length: 3 }, () => <i style={{ width: 10, height: 10, background: 'black' }} />)}
    </section>
  );
};
export default Card;
