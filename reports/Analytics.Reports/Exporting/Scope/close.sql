detach pack;
