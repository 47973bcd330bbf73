export default function Card(props) {
  const { tags, date: published = '2026-01-01' } = props;
  const heading = props.title;
  const hasImage = Boolean(props['image']);

  if (!hasImage) {
    return (
      <div style={{ display: 'flex', boxSizing: 'border-box', width: '100%', height: '100%', alignItems: 'center', justifyContent: 'center' }}>
        <span style={{ fontSize: 80 }}>{heading}</span>
      </div>
    );
  }

  return (
    <div style={{ display: 'flex', boxSizing: 'border-box', position: 'relative', width: props.size.width, height: props.size.height }}>
      <img src={props.image} width={props.size.width} height={props.size.height} style={{ position: 'absolute', top: 0, left: 0 }} />
      <div style={{ display: 'flex', flexDirection: 'column', padding: 60, color: 'white' }}>
        <span style={{ fontSize: 64 }}>{heading}</span>
        <span style={{ fontSize: 28 }}>{props.author}, {published}</span>
        <span style={{ fontSize: 24 }}>{tags?.join(', ')}</span>
      </div>
    </div>
  );
}
