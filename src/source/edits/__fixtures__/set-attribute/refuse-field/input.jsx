export default ({ image }) => <img src={image} />;
