export default () => <img width={40} />;
