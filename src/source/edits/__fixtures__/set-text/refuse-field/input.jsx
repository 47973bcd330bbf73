export default ({ title }) => <p>{title}</p>;
