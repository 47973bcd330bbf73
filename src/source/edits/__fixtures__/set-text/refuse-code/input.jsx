export default ({ title }) => (
  <p>By {title}</p>
);
