export default () => <p>{"it is \"so\""}</p>;
