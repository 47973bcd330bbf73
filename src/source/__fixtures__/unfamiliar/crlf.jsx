export default function Card({ title, author }) {
  return (
    <div
      style={{
        display: "flex",
        boxSizing: "border-box",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: 80,
      }}
    >
      <h1
        data-field="title"
        style={{
          fontSize: 72,
          color: '#0f766e'
        }}
      >
        {title}
      </h1>
      <p>
        Hand-written
        by the team
      </p>
      <footer style={{ fontSize: 24, color: "#115e59" }}>{author}</footer>
    </div>
  );
}
