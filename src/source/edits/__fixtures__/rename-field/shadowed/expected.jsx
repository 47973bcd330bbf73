function Heading({ title }) {
  return <h1>{title}</h1>;
}

export default function Card({ tagline: title }) {
  return (
    <div>
      <Heading title={title} />
    </div>
  );
}
