export default function Card({ title, author, image }) {
  const accent = `#e11d48`;
  return (
    <div style={{ display: `flex`, boxSizing: `border-box`, width: `100%`, height: `100%`, backgroundImage: `url(${image})`, backgroundSize: `cover` }}>
      <div style={{ display: `flex`, flexDirection: `column`, justifyContent: `flex-end`, width: `100%`, padding: `${30 * 2}px 64px`, backgroundColor: `rgba(0, 0, 0, 0.55)` }}>
        <div style={{ fontSize: 62, color: `#fff` }}>{`${title}`}</div>
        <div style={{ fontSize: 30, color: accent }}>{`Written by ${author}`}</div>
        <div style={{ fontSize: 20 }}>{`a fixed line`}</div>
      </div>
    </div>
  );
}
