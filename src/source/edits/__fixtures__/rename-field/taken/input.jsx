export default function Card({ title, tagline }) {
  return (
    <div>
      <p>{title}</p>
      <p>{tagline}</p>
    </div>
  );
}
